/**
 * Names of people, languages, peoples and websites that are common in titles of papers: they keep their capitals even in a title in
 * title case, as in `Variational {Bayesian} Inference for {German}`. In lower case, and without names that are also common words
 * (Young, Page, Turkey, Polish). Based on the lists that the ACL Anthology uses for its BibTeX files.
 */
export const properNames = new Set(
  `abelian arabic archimedean banach bangla bayes bayesian bellman bengali bernoulli boltzmann boolean borel bregman brownian bulgarian byzantine
  cartesian cauchy chebyshev chinese chomsky croatian czech danish dirichlet dutch english erdős estonian euclid euclidean euler eulerian
  fermi fisher fourier french frobenius galois gauss gaussian german gibbs gödel greek hamiltonian hebrew hermitian hessian hilbert hindi
  hungarian icelandic indonesian italian jacobian japanese jensen kalman korean krylov kullback lagrange lagrangian langevin laplace laplacian
  latin latvian lebesgue leibler levenshtein lévy lipschitz lithuanian lorentz lyapunov mahalanobis mandarin markov markovian marathi mercer
  minkowski nash neumann newton newtonian norwegian nyström pareto persian poisson portuguese rademacher ramanujan reynolds ricci
  riemann riemannian romanian russian sanskrit schrödinger serbian shannon shapley slovak slovene sobolev spanish stackelberg stokes swahili
  swedish tamil taylor tchebycheff telugu thompson tikhonov turing turkish ukrainian urdu vietnamese viterbi voronoi wasserstein weibull welsh
  wiener wikipedia wilcoxon youtube zipf`
    .split(/\s+/)
    .filter(Boolean),
);
