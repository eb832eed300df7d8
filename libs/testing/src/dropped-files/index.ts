export { csvFile, exportHeadings, exportMappingOfSimulator, type CsvLook } from './csv-file';
export { ctfCode, ctfFile, type DroppedPeriod } from './ctf-file';
export { drop } from './drop';
