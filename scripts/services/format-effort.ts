import { formatCount } from '../format-count.ts';

/** The number of requests to a service, and how long they take at its rate: `365 requests, 7 minutes or more`. `interval` is in milliseconds. */
export function formatEffort(requests: number, interval: number): string {
  if (requests === 0) return 'no requests';
  return `${formatCount(requests, 'request')}, ${formatTime(requests * interval)} or more`;
}

function formatTime(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const minutes = Math.ceil(seconds / 60);
  if (seconds < 60) return formatCount(seconds, 'second');
  if (minutes < 120) return formatCount(minutes, 'minute');
  return formatCount(Math.round(minutes / 60), 'hour');
}
