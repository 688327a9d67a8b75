import { app } from 'electron';

/**
 * The origin of the development server that the page comes from while it is written; nothing in a built or packaged app,
 * whatever the environment says: the build takes this branch out.
 */
export function developmentOrigin(): string | undefined {
  if (!import.meta.env.DEV || app.isPackaged || !process.env.ELECTRON_RENDERER_URL) return undefined;
  return new URL(process.env.ELECTRON_RENDERER_URL).origin;
}
