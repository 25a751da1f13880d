import { BlockList, isIP } from 'node:net';

/** What mail gateways publish as theirs, for the mail servers of their customers to let in. */
const NETWORKS: readonly (readonly [address: string, bits: number])[] = [
  // Barracuda
  ['64.235.144.0', 20],
  ['209.222.80.0', 21],
  // Proofpoint
  ['62.209.50.0', 23],
  ['67.231.144.0', 20],
  ['91.207.212.0', 23],
  ['91.209.104.0', 24],
  ['148.163.128.0', 19],
  ['185.132.180.0', 22],
  ['185.183.28.0', 22],
  ['205.220.160.0', 19],
  // Mimecast
  ['63.128.21.0', 24],
  ['91.220.42.0', 24],
  ['146.101.78.0', 24],
  ['170.10.128.0', 22],
  ['195.130.217.0', 24],
  ['205.139.110.0', 23],
  ['207.82.80.0', 24],
  ['207.211.30.0', 24],
  ['216.205.24.0', 24],
  // Exchange Online Protection
  ['40.92.0.0', 15],
  ['40.107.0.0', 16],
  ['52.100.0.0', 14],
  ['104.47.0.0', 17],
];

const list = new BlockList();
for (const [address, bits] of NETWORKS) list.addSubnet(address, bits);

export function isScannerNetwork(address: string): boolean {
  const plain = address.replace(/^::ffff:/, '');
  return isIP(plain) === 4 && list.check(plain);
}
