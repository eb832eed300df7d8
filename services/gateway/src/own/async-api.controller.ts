import { Controller, Get } from '@nestjs/common';
import { asyncApi, type AsyncApiDocument } from '@tutela/contracts';

/** The events, made from the event table (SY-07). */
@Controller('api/asyncapi.json')
export class AsyncApiController {
  private readonly document = asyncApi();

  @Get()
  read(): AsyncApiDocument {
    return this.document;
  }
}
