import { Controller, Get } from '@nestjs/common';
import { openApi, type OpenApiDocument } from '@tutela/contracts';

/** The public interface, made from the route table (SY-07). */
@Controller('api/openapi.json')
export class OpenApiController {
  private readonly document = openApi();

  @Get()
  read(): OpenApiDocument {
    return this.document;
  }
}
