/** The pages that the site makes of a post, or lists it on. */
export const ADDRESS_KINDS = ['post', 'author', 'category'] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

/** The address of one of these pages. */
export interface Address {
  readonly kind: AddressKind;
  /** `Page`, `Author page`, `Category page`. */
  readonly label: string;
  /** With the site's own host where that is known: `https://www.starlingx.io/blog/x/`; else `/blog/x/`. */
  readonly address: string;
  /** The file that it is made from, below the site's root; absent when there is none. */
  readonly source?: string;
}
