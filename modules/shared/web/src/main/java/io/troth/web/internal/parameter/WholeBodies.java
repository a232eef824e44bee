package io.troth.web.internal.parameter;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body that is not there, or is JSON's {@code null}: no endpoint that asks for an object
 * has to think of getting none.
 */
@Provider
class WholeBodies implements ReaderInterceptor {

  @Override
  public @Nullable Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
    var read = body.proceed();
    if (read == null && body.getType().isRecord()) {
      throw Problem.at(CommonProblem.INVALID_INPUT, "body", "Nothing was sent.", "a JSON object");
    }
    return read;
  }
}
