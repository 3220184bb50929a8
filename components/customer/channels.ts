import { AtSign, Globe, Mail, Phone, Smartphone, Wrench } from 'lucide-react';
import type { Channel } from '../../lib/crm/model.ts';

export const channelIcons: Record<Channel, typeof Phone> = {
  app: Smartphone,
  web: Globe,
  phone: Phone,
  email: Mail,
  visit: Wrench,
  post: AtSign,
};
