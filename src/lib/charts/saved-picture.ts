/**
 * A chart as a picture of its own: SVG text with every computed colour and font written out, on paper, under its title;
 * and the same as PNG. All of it happens in the page. What only serves the screen (`data-screen-only`) is left out.
 */
import { LINE_HEIGHT, TEXT_SIZE, wrappedLines } from './text-width.ts';

const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'opacity',
  'font-family',
  'font-size',
  'font-weight'
];
const SPOKEN = ['tabindex', 'role', 'class', 'aria-label', 'aria-roledescription', 'aria-describedby', 'data-chart'];
const MARGIN = 16;
const TITLE_SIZE = 15;
const TITLE_LINE = 22;
const PNG_SCALE = 2;

export interface Picture {
  svg: string;
  width: number;
  height: number;
}

/** The drawing as it stands in the page now, headed by its finding. */
export function savedPicture(drawing: SVGSVGElement, title: string, subtitle: string): Picture {
  const { width, height } = drawing.viewBox.baseVal;
  const copy = writtenOut(drawing);
  const titles = wrappedLines(title, ((width + MARGIN) * TEXT_SIZE) / TITLE_SIZE);
  const subtitles = subtitle === '' ? [] : wrappedLines(subtitle, width);
  const head = MARGIN + titles.length * TITLE_LINE + subtitles.length * LINE_HEIGHT + 12;
  const whole = { width: width + 2 * MARGIN, height: height + head + MARGIN };
  const page = getComputedStyle(drawing);
  const [paper, ink] = [tokenColour(drawing, '--paper', '#fff'), tokenColour(drawing, '--ink', page.color)];
  copy.prepend(
    element('title', {}, title),
    element('rect', { x: -MARGIN, y: -head, ...whole, fill: paper }),
    ...titles.map((text, line) =>
      element('text', { x: 0, y: MARGIN + TITLE_LINE * line - head + 10, 'font-size': TITLE_SIZE, fill: ink }, text)
    ),
    ...subtitles.map((text, line) => {
      const y = MARGIN + TITLE_LINE * titles.length + LINE_HEIGHT * line - head + 6;
      return element('text', { x: 0, y, 'font-size': TEXT_SIZE, fill: tokenColour(drawing, '--muted', ink) }, text);
    })
  );
  copy.setAttribute('font-family', page.fontFamily);
  copy.setAttribute('viewBox', `${-MARGIN} ${-head} ${whole.width} ${whole.height}`);
  for (const [name, size] of Object.entries(whole)) copy.setAttribute(name, String(size));
  return { svg: new XMLSerializer().serializeToString(copy), ...whole };
}

/** The picture as PNG at twice its size; throws when the browser cannot draw it. */
export async function pngOf({ svg, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.ceil(width * PNG_SCALE), Math.ceil(height * PNG_SCALE)];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser could not draw the picture.'))), 'image/png');
  });
}

/** Lets the person keep a file under this name. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A copy whose elements carry their computed style as attributes, without what only serves screen and keyboard. */
function writtenOut(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = drawing.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, index) => {
    const style = getComputedStyle(originals[index] as Element);
    if (element.tagName !== 'desc') for (const name of PROPERTIES) element.setAttribute(name, style.getPropertyValue(name));
  });
  for (const element of [copy, ...copy.querySelectorAll('*')]) for (const name of SPOKEN) element.removeAttribute(name);
  copy.querySelectorAll('[data-screen-only]').forEach((element) => element.remove());
  return copy;
}

/** A custom property as the colour that it stands for here, `light-dark()` and all. */
function tokenColour(drawing: SVGSVGElement, token: string, fallback: string): string {
  const probe = element('rect', { fill: `var(${token}, ${fallback})` });
  drawing.append(probe);
  const colour = getComputedStyle(probe).fill;
  probe.remove();
  return colour;
}

function element(name: string, attributes: Record<string, string | number>, text = ''): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  made.textContent = text;
  return made;
}
