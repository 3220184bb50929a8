import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { draft: 'Delete the tweet and we will sort it.', span: 'Delete the tweet and we will sort' },
    { draft: 'Remove your review and we can help.', span: 'Remove your review and we can help' },
    { draft: 'If you delete the post, we will refund you.', span: 'If you delete the post, we will refund' },
    { draft: 'We can help once the review is removed.', span: 'We can help once the review is removed' },
    {
      draft: 'A voucher in exchange for taking the review down.',
      span: 'in exchange for taking the review down',
    },
    { draft: 'Please take the post down first.', span: 'Please take the post down first' },
    {
      draft: 'Now that it’s fixed, could you update your review?',
      span: 'Now that it’s fixed, could you update your review',
    },
    { draft: 'Wenn Sie den Beitrag löschen, helfen wir.', span: 'Wenn Sie den Beitrag löschen' },
  ],
  good: [
    { draft: 'Please delete this post, because it shows your phone number.' },
    { draft: 'We will look into it, whether the post stays or not.' },
    { draft: 'You can remove the filter once the lamp is off.' },
  ],
  nearMiss: [
    { draft: 'If you delete the app and install it again, does the map load?' },
    { draft: 'We cannot remove reviews of others.' },
    { draft: 'Once the order is changed, we can send the invoice.' },
  ],
};

export default examples;
