/** English function words, which do not say what a sentence is about. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above across after again against all almost along also although always am among an and any are around as at
  be became because become been before being below between both but by can cannot could did do does doing done down due during
  each either else et al etc ever every few find for from further get give given had has have having he her here hers him his how however
  i if in into is it its itself just me may might more most much must my neither no nor not now of off often on one only onto or other
  our out over own per please quite rather s same she should since so some such than that the their them then there these they this those
  through thus to too toward under until up upon us use used uses using very via was we were what when where whether which while who whom whose why
  will with within without would you your`.split(/\s+/),
);
