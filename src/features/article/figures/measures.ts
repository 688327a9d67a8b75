/** Every figure of the article is drawn as wide as this, so that their edges stand under each other. */
export const WIDTH = 760;
/** The room on the left for what stands beside a row or a tick. */
export const LEFT = 66;
/** The size of the letters in a drawing, in its own units. */
export const FONT_SIZE = 12;
