package io.troth.tenant.internal.browser;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.lang.JoseException;

/** A tenant's public key: elliptic curve P-256 (RFC 7517), nothing private in it. */
record PublicJwk(String kid, String json) {

  private static final int MAX = 4000;
  private static final int MAX_KID = 200;

  /**
   * Reads a key, keeping only what is public.
   *
   * @throws Problem {@code invalid-input} naming {@code jwk}
   */
  static PublicJwk parse(String text) {
    if (text.length() > MAX) {
      throw refused("This is too long for a key.");
    }
    try {
      if (!(JsonWebKey.Factory.newJwk(text) instanceof EllipticCurveJsonWebKey key)) {
        throw refused("This is no key on an elliptic curve.");
      }
      if (!"P-256".equals(key.getCurveName())) {
        throw refused("This is a key on another curve.");
      }
      if (!isOnCurve(key.getECPublicKey())) {
        throw refused("Its point is not on the curve.");
      }
      if (key.getPrivateKey() != null) {
        throw refused(
            "This holds the private key: consider it known to others, and make a new one.");
      }
      return publicPart(key);
    } catch (JoseException e) {
      throw refused("This is no JSON Web Key.");
    }
  }

  /**
   * Whether the point solves the curve's equation. One that does not is a slip of the pen or an
   * attempt to have us compute on a weaker curve.
   */
  private static boolean isOnCurve(ECPublicKey key) {
    var curve = key.getParams().getCurve();
    var prime = ((ECFieldFp) curve.getField()).getP();
    var x = key.getW().getAffineX();
    var y = key.getW().getAffineY();
    var right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB());
    return x.compareTo(prime) < 0
        && y.compareTo(prime) < 0
        && y.pow(2).subtract(right).mod(prime).signum() == 0;
  }

  private static PublicJwk publicPart(EllipticCurveJsonWebKey key) {
    if (key.getKeyId() == null) {
      key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
    }
    if (key.getKeyId().isBlank() || key.getKeyId().length() > MAX_KID) {
      throw refused("Its kid is empty or too long.");
    }
    return new PublicJwk(key.getKeyId(), key.toJson(OutputControlLevel.PUBLIC_ONLY));
  }

  private static Problem refused(String message) {
    return Problem.at(
        CommonProblem.INVALID_INPUT,
        "jwk",
        message,
        "a public JWK with kty EC, crv P-256, x and y, and best a kid of at most 200 characters");
  }
}
