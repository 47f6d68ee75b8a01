/** `npm run build`: prepares everything and stops there. */
import { prepare } from './prepare.mjs';
import { main } from './system.mjs';

await main(() => prepare());
