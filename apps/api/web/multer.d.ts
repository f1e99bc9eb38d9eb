/** multer comes with @nestjs/platform-express, without types: what uploads.ts uses of it. */
declare module 'multer' {
  import type { RequestHandler } from 'express';

  interface Multer {
    single(field: string): RequestHandler;
  }
  interface Limits {
    readonly fileSize: number;
    readonly files: number;
    readonly fields: number;
    readonly fieldSize: number;
    readonly parts: number;
  }
  function multer(options: { readonly storage: unknown; readonly limits: Limits }): Multer;
  namespace multer {
    function memoryStorage(): unknown;
  }
  export default multer;
}
