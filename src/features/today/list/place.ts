import { useSearch } from 'wouter';

/** What the panel beside the list shows, as it stands in the address. */
export type Place =
  | { readonly shows: 'nothing' }
  | { readonly shows: 'new' }
  | { readonly shows: 'item' | 'edit'; readonly itemId: string };

/** Where in the list one is. */
export function useListPlace(): Place {
  const search = new URLSearchParams(useSearch());
  const itemId = search.get('item');
  if (itemId !== null) return { shows: search.has('edit') ? 'edit' : 'item', itemId };
  return search.has('new') ? { shows: 'new' } : { shows: 'nothing' };
}

/** The address of a place in the list. */
export function listHref(place: Place): string {
  switch (place.shows) {
    case 'nothing':
      return '/list';
    case 'new':
      return '/list?new=1';
    case 'item':
      return `/list?item=${place.itemId}`;
    case 'edit':
      return `/list?item=${place.itemId}&edit=1`;
  }
}
