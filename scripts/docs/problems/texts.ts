/** Short texts that several examples use. */

export const entry = '@book{alpha, title = {Alpha}}\n';

export const title = 'Sparse Attention for Long Documents';

export const abstract =
  'We study attention that reads only a few parts of a long document. A small network chooses the parts, and a large one reads them. On three collections of legal and medical texts the model is as accurate as full attention and four times as fast. We publish the code and the trained models.';

export const paper = `${title}\n\n${abstract}\n`;

export const otherPaper = `Counting Words in Small Corpora

We compare ways of counting words in collections of fewer than one thousand texts. Smoothing matters more than the choice of the tokenizer, and the difference grows with the number of rare words. We give advice for three common tasks and publish the tables for forty languages.
`;
