/** A mail of 10 MB holds no more; what goes beyond is listed by name, and asked for in another way. */
export const MOST_ATTACHMENTS = 10;
export const MAX_ATTACHMENT_BYTES = 5 * 1024 * 1024;

/** Smaller pictures within the text are logos of signatures. */
export const SMALLEST_INLINE_BYTES = 20 * 1024;

const NAME_MAX = 120;

/** Kinds that a customer sends and that run nothing by themselves when they are opened. */
const KINDS: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  heic: 'image/heic',
  heif: 'image/heif',
  pdf: 'application/pdf',
  txt: 'text/plain',
  csv: 'text/csv',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
};

/** What a browser draws, by the first bytes: the name and the type are the sender's word only. */
const PICTURES: readonly (readonly [type: string, isIt: (bytes: Buffer) => boolean])[] = [
  ['image/jpeg', (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))],
  ['image/png', (bytes) => bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))],
  ['image/gif', (bytes) => /^GIF8[79]a/.test(bytes.subarray(0, 6).toString('latin1'))],
  ['image/webp', (bytes) => /^RIFF[\s\S]{4}WEBP/.test(bytes.subarray(0, 12).toString('latin1'))],
];

export const pictureTypeOf = (bytes: Buffer): string | null =>
  PICTURES.find(([, isIt]) => isIt(bytes))?.[0] ?? null;

/** The last part of a path, without what a file system or a header could take for more. */
export function safeName(given: string | null | undefined): string {
  const last = (given ?? '').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}"<>:|?*;%]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
    .replace(/[.\s]+$/, '');
  if (clean === '') return 'fichier';
  if (clean.length <= NAME_MAX) return clean;
  const extension = /\.\w{1,8}$/.exec(clean)?.[0] ?? '';
  return clean.slice(0, NAME_MAX - extension.length).toWellFormed() + extension;
}

export interface Judged {
  readonly name: string;
  readonly type: string;
  readonly reason: 'type' | 'size' | 'number' | null;
}

/** Whether a file is kept, under which name and as what. `index`: how many came before it. */
export function judgeAttachment(given: string | null, bytes: Buffer, index: number): Judged {
  const name = safeName(given);
  const picture = pictureTypeOf(bytes);
  const kind = KINDS[/\.(\w{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''];
  // A picture's name may lie; whatever calls itself a picture and is none is served as bytes.
  const isFalsePicture = picture === null && kind !== undefined && /^image\/(jpeg|png|gif|webp)$/.test(kind);
  const type =
    picture ?? (isFalsePicture ? 'application/octet-stream' : (kind ?? 'application/octet-stream'));
  if (kind === undefined && picture === null) return { name, type, reason: 'type' };
  if (index >= MOST_ATTACHMENTS) return { name, type, reason: 'number' };
  return { name, type, reason: bytes.length > MAX_ATTACHMENT_BYTES ? 'size' : null };
}
