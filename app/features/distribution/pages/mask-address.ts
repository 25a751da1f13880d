/** Enough for its owner to know it, too little for anybody else: `e•••@e•••.org`. */
export function maskAddress(address: string): string {
  const [local = '', domain = ''] = address.split('@');
  const dot = domain.lastIndexOf('.');
  const ending = dot === -1 ? '' : domain.slice(dot);
  return `${[...local][0] ?? ''}•••@${[...domain][0] ?? ''}•••${ending}`;
}
