import { formatCount } from '../format-count.ts';

/** How much a service is asked, and how long that takes at its rate: `1 request, 1 minute or more`. `interval` is in milliseconds. */
export function formatEffort(requests: number, interval: number): string {
  if (requests === 0) return 'no requests';
  const minutes = Math.ceil((requests * interval) / 60_000);
  const time =
    minutes < 120 ? formatCount(minutes, 'minute') : formatCount(Math.round(minutes / 60), 'hour');
  return `${formatCount(requests, 'request')}, ${time} or more`;
}
