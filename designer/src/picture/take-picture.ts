import { drawAside, type PictureOf } from './draw-aside.tsx';
import { embedFonts } from './embed-fonts.ts';
import { pageToSvg } from './page-to-svg.ts';
import { paintMarkers } from './paint-svg.ts';
import { tag } from './svg-text.ts';

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** The whole drawing as one SVG: light, on white, its font and colours inside. */
export async function takePicture(inputs: PictureOf): Promise<Picture> {
  const { paper, width, height, remove } = await drawAside(inputs);
  try {
    const origin = paper.closest('.mc-aside')?.getBoundingClientRect() ?? { x: 0, y: 0 };
    const drawn = pageToSvg(paper, origin);
    const fonts = await embedFonts(getComputedStyle(paper).fontFamily, paper.textContent ?? '');
    const defs = tag('defs', {}, paintMarkers(document.body) + (fonts === '' ? '' : tag('style', {}, fonts)));
    const ground = tag('rect', { width, height, fill: 'white' });
    const svg = tag(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
      defs + ground + drawn,
    );
    return { svg, width, height };
  } finally {
    remove();
  }
}

/** Twice as fine as the screen, as far as browsers can hold such a picture. */
const finest = 2;
const longestSide = 15_000;
const mostPixels = 100_000_000;

export async function asPng({ svg, width, height }: Picture): Promise<Blob> {
  const scale = Math.min(
    finest,
    longestSide / Math.max(width, height),
    Math.sqrt(mostPixels / (width * height)),
  );
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('This browser draws no pictures');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob === null ? reject(new Error('The picture is too large')) : resolve(blob)),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
