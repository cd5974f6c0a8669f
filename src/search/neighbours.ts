import type { Related } from '../catalogue/catalogue.ts';
import type { Text } from '../topics/find-topics.ts';

export function findNeighbours(_texts: Text[]): Map<string, Related[]> {
  return new Map();
}
