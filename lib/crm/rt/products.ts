import * as v from 'valibot';
import { type Product, productKinds, productSchema } from '../model.ts';
import type { RtClient } from './client.ts';
import { largestPage } from './search.ts';
import { assetSchema, fieldOf, type RtAsset } from './shapes.ts';

/** RT's assets that the customer holds. */
export async function productsOf(
  client: RtClient,
  customerId: string,
  signal: AbortSignal,
): Promise<Product[]> {
  const parameters = {
    query: `HeldBy.id = ${customerId}`,
    fields: 'Name,HeldBy,CustomFields',
    'fields[HeldBy]': 'id',
    per_page: `${largestPage}`,
  };
  const assets = await client.list('/assets', parameters, assetSchema, signal);
  return assets.flatMap((asset) => toProduct(asset, customerId) ?? []);
}

/** Null for an asset that somebody else holds, and for what is no product by our model. */
function toProduct(asset: RtAsset, customerId: string): Product | null {
  if (!asset.HeldBy.some(({ id }) => id === customerId)) return null;
  const kind = fieldOf(asset, 'Kind')?.toLowerCase();
  const parsed = v.safeParse(productSchema, {
    id: asset.id,
    customerId,
    siteId: null,
    kind: productKinds.find((known) => known === kind) ?? 'other',
    model: asset.Name,
    quantity: Number(fieldOf(asset, 'Quantity') ?? 1),
    serial: fieldOf(asset, 'Serial'),
    installedOn: fieldOf(asset, 'InstalledOn'),
    warrantyEnds: fieldOf(asset, 'WarrantyEnds'),
    purchasedThrough: fieldOf(asset, 'PurchasedThrough'),
  });
  return parsed.success ? parsed.output : null;
}
