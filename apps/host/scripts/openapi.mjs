// Writes openapi.json from the schemas that judge the requests. Needs the host to be built.
import { writeDocument } from '../dist/openapi/write-document.js';

writeDocument();
