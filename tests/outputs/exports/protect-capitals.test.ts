import assert from 'node:assert/strict';
import { test } from 'node:test';
import { protectCapitals } from '../../../src/outputs/exports/protect-capitals.ts';

const cases: [tex: string, expected: string][] = [
  ['Attention Is All You Need', 'Attention Is All You Need'],
  ['BERT: Pre-training of Deep Transformers', '{BERT}: Pre-training of Deep Transformers'],
  ['GPT-4o and k-NN for the FlashAttention', '{GPT}-4o and k-{NN} for the {FlashAttention}'],
  ['3D Shapes and S²IP-LLM', '{3D} Shapes and {S²IP}-{LLM}'],
  ['Q-Learning by A* Search with a C Compiler', '{Q}-Learning by {A}* Search with a {C} Compiler'],
  ['A Study of the $O(n)$ Case', 'A Study of the {$O(n)$} Case'],
  ['Cost \\$5 and \\$6 of R\\&D', 'Cost \\$5 and \\$6 of {R}\\&{D}'],
  [
    'Learning Bayesian networks with a Dirichlet prior',
    'Learning {Bayesian} networks with a {Dirichlet} prior',
  ],
  [
    'Bayesian Inference for Gaussian Processes: English Texts',
    '{Bayesian} Inference for {Gaussian} Processes: {English} Texts',
  ],
  ["Non-Euclidean Geometry and Newton's Method", "Non-{Euclidean} Geometry and {Newton's} Method"],
  ['Estimation through Matching', 'Estimation through Matching'],
  ['Deep nets: The case', 'Deep nets: The case'],
  [
    "On the world's {\\\"U}bermodel and DeepMind's MuZero",
    "On the world's {\\\"U}bermodel and {DeepMind's} {MuZero}",
  ],
  ['Schr{\\"o}dinger Bridges', 'Schr{\\"o}dinger Bridges'],
  ['{\\ss}BERT', '{{\\ss}BERT}'],
  ['\\emph{BERT} Inside', '\\emph{{BERT}} Inside'],
  ['深層学習 for U-Net', '深層学習 for {U}-Net'],
  ['', ''],
];

for (const [tex, expected] of cases) {
  test(`Capitals of "${tex}" are protected word by word`, () => {
    assert.equal(protectCapitals(tex), expected);
  });
}
