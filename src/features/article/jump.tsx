import type { ComponentProps, MouseEvent } from 'react';

interface JumpProps extends Omit<ComponentProps<'a'>, 'href' | 'onClick'> {
  /** The id of the element to go to. */
  readonly to: string;
}

/** A link within the article: brings its place to the top and the keyboard with it. The address of the screen stays as it is. */
export function Jump({ to, ...rest }: JumpProps) {
  const go = (event: MouseEvent) => {
    event.preventDefault();
    jumpTo(to);
  };
  return <a {...rest} href={`#${to}`} onClick={go} />;
}

function jumpTo(id: string): void {
  const place = document.getElementById(id);
  place?.scrollIntoView({ block: place.matches('sup, sup *') ? 'center' : 'start' });
  place?.focus({ preventScroll: true });
}
