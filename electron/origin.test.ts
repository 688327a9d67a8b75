import { describe, expect, it } from 'vitest';
import { ownPath, pageAddress, previewAddress, previewToken } from './origin';

const token = '0123456789abcdef0123456789abcdef';

describe('an address of the app’s own', () => {
  it.each([
    [pageAddress, '/'],
    ['app://backstride/assets/index-1.js', '/assets/index-1.js'],
    ['app://backstride/#main', '/'],
  ])('has its path: %s', (address, path) => {
    expect(ownPath(address)).toBe(path);
  });

  it.each([
    'app://elsewhere/',
    'app://backstride.example.org/',
    'app://backstride:8080/',
    'app://ada@backstride/',
    'app://ada:secret@backstride/',
    'app://backstride/?x',
    'http://backstride/',
    'file:///backstride/',
    'application://backstride/',
    'javascript:alert(1)',
    'backstride',
    '',
  ])('is not %j', (address) => {
    expect(ownPath(address)).toBeUndefined();
  });
});

describe('the token of a report preview', () => {
  it('is in its address', () => {
    expect(previewToken(previewAddress(token))).toBe(token);
  });

  it.each([
    'app://backstride/',
    'app://backstride/preview/',
    'app://backstride/preview/short',
    `app://backstride/preview/${token}/more`,
    `app://backstride/preview/${token.toUpperCase()}`,
    `app://backstride/preview/${token}?x`,
    `app://elsewhere/preview/${token}`,
    `https://backstride/preview/${token}`,
  ])('is not in %j', (address) => {
    expect(previewToken(address)).toBeUndefined();
  });
});
