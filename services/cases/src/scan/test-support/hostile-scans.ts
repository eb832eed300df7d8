import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A PNG of black pixels, one bit each: 30,000 by 30,000 are 113 MB in a hundred thousand bytes. */
export function aPictureBomb(length = 30_000): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(length, 0);
  head.writeUInt32BE(length, 4);
  head[8] = 1;
  const rows = deflateSync(Buffer.alloc(length * (1 + Math.ceil(length / 8))));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, check]);
}

/** A JPEG with other bytes in its middle than were there. */
export async function aCorruptPhoto(): Promise<Buffer> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
  const photo = await sharp({ create: { width: 300, height: 300, channels: 3, background: 'white', noise } })
    .jpeg()
    .toBuffer();
  return Buffer.from(photo).fill(0xff, Math.floor(photo.length / 3), Math.floor(photo.length / 2));
}

/** A PDF whose one page's drawing takes up hundreds of megabytes once it is unpacked. */
export function aContentBomb(megabytes: number): Buffer {
  const content = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, '0 0 m '));
  return Buffer.concat([
    Buffer.from(
      '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
        '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n' +
        `4 0 obj<</Length ${content.length}/Filter/FlateDecode>>stream\n`,
    ),
    content,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF'),
  ]);
}
