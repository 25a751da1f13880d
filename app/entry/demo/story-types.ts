/** What a comment is about; a story has more of some at some times. */
export type Topic = 'delivery' | 'service' | 'product' | 'price' | 'website';

export type Band = 'detractor' | 'passive' | 'promoter';

/** Sentences by band and topic. `{{item}}` is what was bought. */
export type Sentences = Readonly<Record<Band, Readonly<Record<Topic, readonly string[]>>>>;
