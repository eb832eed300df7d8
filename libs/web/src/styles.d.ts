/** Styles are bundled by Vite; importing them gives nothing. */
declare module '*.css';
