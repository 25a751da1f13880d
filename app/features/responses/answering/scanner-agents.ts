/**
 * Programs that follow links for others and say so: mail security, link previews, crawlers. A browser that
 * a scanner drives names itself like any other, so that a name is never proof of a person; nor is it
 * a reason to doubt one who reads the web with a plain tool.
 */
const NAMES = [
  'barracuda',
  'bingpreview',
  'bitdefender',
  'cloudmark',
  'facebookexternalhit',
  'fireeye',
  'forcepoint',
  'fortimail',
  'googleimageproxy',
  'ironport',
  'kaspersky',
  'messagelabs',
  'microsoft-urlanalyzer',
  'mimecast',
  'proofpoint',
  'safelinks',
  'skypeuripreview',
  'sonicwall',
  'sophos',
  'symantec',
  'trendmicro',
  'trend micro',
  'urldefense',
  'virustotal',
  'whatsapp',
  'zscaler',
  'crawler',
  'spider',
  'scanner',
  // Not the telephones of that brand.
  '(?<!cu)bot\\b',
];

const NAMED = new RegExp(NAMES.join('|'), 'i');

export const isScannerAgent = (agent: string): boolean => NAMED.test(agent);
