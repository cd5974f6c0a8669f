/** The scripts of every page. */
import './cite-panel/start.ts';
import './reading-list/save-buttons.ts';
import './search/quick.ts';
import './share-paper.ts';
