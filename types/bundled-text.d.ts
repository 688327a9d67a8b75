/** A resource that the build puts into the program as text. */
declare module '*?raw' {
  const text: string;
  export default text;
}
