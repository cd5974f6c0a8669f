/** The number of results in words: `1,234 papers, 10 shown`. */
export const formatCount = (count: number, shown = count): string => {
  if (count === 0) return 'No matching papers';
  const papers = count === 1 ? '1 paper' : `${withSeparators(count)} papers`;
  return count > shown ? `${papers}, ${shown} shown` : papers;
};

const withSeparators = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
