import type { PostalMimeOptions } from 'postal-mime';

/** A message is parsed as far as an honest one goes; what is deeper or longer is refused as a whole. */
export const INBOUND_PARSING: PostalMimeOptions = {
  maxNestingDepth: 20,
  maxHeadersSize: 256 * 1024,
  // What a report quotes is evidence, not content.
  forceRfc822Attachments: true,
};
