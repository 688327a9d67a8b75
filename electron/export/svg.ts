import type { Frame, Text } from '../../src/charts/frame';
import { html, type Markup } from './markup';

/** A picture and what it says in words, for whoever cannot see it. */
export interface Picture {
  /** Unique in the document. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly body: readonly Markup[];
}

/** An SVG element that stands by itself: with a role, a title and a description. */
export function svg({ id, title, description, width, height, body }: Picture): Markup {
  return html`<svg role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}"><title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>${body}</svg>`;
}

/** The upright axis: a level line for each tick, the lowest one firm. */
export function axis({ ticks, plot }: Pick<Frame, 'ticks' | 'plot'>): Markup[] {
  return ticks.map(
    ({ y, text }, index) =>
      html`<path class="${index === 0 ? 'base' : 'grid'}" d="M${n(plot.x)} ${n(y)}H${n(plot.x + plot.width)}"/><text class="tick" x="${n(plot.x - 6)}" y="${n(y)}" dy="0.35em" text-anchor="end">${text}</text>`,
  );
}

/** Texts at their points; `shift` moves their base line, in parts of the letters' height. */
export function texts(labels: readonly Text[], shift = 0, className = 'label'): Markup[] {
  return labels.map(
    ({ x, y, text, anchor }) =>
      html`<text class="${className}" x="${n(x)}" y="${n(y)}" dy="${shift}em" text-anchor="${anchor}">${text}</text>`,
  );
}

/** A coordinate, to a hundredth. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
