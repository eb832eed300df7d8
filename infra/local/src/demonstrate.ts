import { writeDemonstrationFiles } from './demonstration/demonstration-files';
import { tutelaHome } from './home';

/** Where services run in containers: who there is in the demonstration, written once more at every start. */
void writeDemonstrationFiles(tutelaHome(process.env));
