/**
 * Reads a form with a file (multipart) before anything looks at its fields: one file named `file`,
 * kept in memory, at most 1 MB. Only for who is signed in; everybody else's is never read.
 */
import multer from 'multer';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Asked } from './signing-in/me';

const limit = 1_000_000;
const read = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: limit, files: 1, fields: 20, fieldSize: 10_000, parts: 25 },
}).single('file');

export const uploads: RequestHandler = (
  request: Request,
  response: Response,
  next: NextFunction,
) => {
  if (
    (request as Asked).member &&
    /^multipart\/form-data/i.test(request.headers['content-type'] ?? '')
  )
    read(request, response, next);
  else next();
};
