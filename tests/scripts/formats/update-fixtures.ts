/** `npm run update-fixtures`: writes what the formats make of every fixture. Read the difference before you commit it. */
import { writeFileSync } from 'node:fs';
import { expectedPath, fixtures, readFixture, toExpectation } from './read-fixture.ts';
import { refuseArguments } from '../../../scripts/arguments.ts';

refuseArguments('npm run update-fixtures: writes the expected results of tests/fixtures/formats/.');

for (const { path } of fixtures) {
  const text = JSON.stringify(toExpectation(readFixture(path)), null, 2);
  writeFileSync(expectedPath(path), `${text}\n`);
}
