package io.troth.notification.internal.domain;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufHolder;
import io.netty.channel.AddressedEnvelope;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.dns.DefaultDnsQuestion;
import io.netty.handler.codec.dns.DefaultDnsRecordDecoder;
import io.netty.handler.codec.dns.DnsRecord;
import io.netty.handler.codec.dns.DnsRecordType;
import io.netty.handler.codec.dns.DnsResponse;
import io.netty.handler.codec.dns.DnsResponseCode;
import io.netty.handler.codec.dns.DnsSection;
import io.netty.resolver.dns.DnsNameResolver;
import io.netty.resolver.dns.DnsNameResolverBuilder;
import io.netty.resolver.dns.SingletonDnsServerAddressStreamProvider;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.troth.notification.internal.domain.DnsAnswer.Nothing;
import io.troth.notification.internal.domain.DnsAnswer.Records;
import io.troth.notification.internal.domain.DnsAnswer.Silence;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Asks by Netty's resolver: it announces large datagrams (RFC 6891) and repeats by TCP what was cut
 * off, because the record of a 2048-bit key does not always fit a plain answer.
 */
@Singleton
class NettyDns implements Dns {

  private static final Logger LOG = Logger.getLogger(NettyDns.class);
  private static final int MX_PREFERENCE_BYTES = 2;

  private final SenderSettings settings;
  private final NioEventLoopGroup loops;

  NettyDns(SenderSettings settings) {
    this.settings = settings;
    this.loops = new NioEventLoopGroup(1, new DefaultThreadFactory("troth-dns", true));
  }

  @Override
  public DnsAnswer ask(String name, Type type) {
    var wanted = type == Type.TXT ? DnsRecordType.TXT : DnsRecordType.MX;
    try (var resolver = resolver()) {
      var question = new DefaultDnsQuestion(name + ".", wanted);
      var asked = resolver.query(question);
      if (!asked.await(patience().multipliedBy(2).toMillis()) || !asked.isSuccess()) {
        LOG.debugf("The DNS does not answer: %s", asked.cause());
        return new Silence();
      }
      return read(asked.getNow(), wanted);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Silence();
    }
  }

  @PreDestroy
  void stop() {
    loops.shutdownGracefully();
  }

  private DnsNameResolver resolver() {
    var builder =
        new DnsNameResolverBuilder(loops.next())
            .datagramChannelType(NioDatagramChannel.class)
            .socketChannelType(NioSocketChannel.class, true)
            .queryTimeoutMillis(patience().toMillis())
            .maxQueriesPerResolve(3);
    server()
        .map(SingletonDnsServerAddressStreamProvider::new)
        .ifPresent(builder::nameServerProvider);
    return builder.build();
  }

  private Duration patience() {
    return settings.dnsPatience();
  }

  private Optional<InetSocketAddress> server() {
    return settings
        .dnsServer()
        .map(text -> URI.create("dns://" + text))
        .map(uri -> new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? 53 : uri.getPort()));
  }

  private static DnsAnswer read(
      AddressedEnvelope<DnsResponse, InetSocketAddress> envelope, DnsRecordType wanted) {
    try {
      var response = envelope.content();
      if (response.code().equals(DnsResponseCode.NXDOMAIN)) {
        return new Nothing();
      }
      return response.code().equals(DnsResponseCode.NOERROR)
          ? records(response, wanted)
          : new Silence();
    } catch (DecoderException | IndexOutOfBoundsException broken) {
      LOG.debugf("The DNS answers what cannot be read: %s", broken.getClass().getName());
      return new Silence();
    } finally {
      envelope.release();
    }
  }

  private static DnsAnswer records(DnsResponse response, DnsRecordType wanted) {
    var values = new ArrayList<String>();
    for (var i = 0; i < response.count(DnsSection.ANSWER); i++) {
      DnsRecord record = response.recordAt(DnsSection.ANSWER, i);
      if (record.type().equals(wanted) && record instanceof ByteBufHolder raw) {
        values.add(wanted.equals(DnsRecordType.TXT) ? text(raw.content()) : host(raw.content()));
      }
    }
    return values.isEmpty() ? new Nothing() : new Records(List.copyOf(values));
  }

  /** The strings of a text are one text (RFC 7208 §3.3, RFC 6376 §3.6.2.2). */
  private static String text(ByteBuf content) {
    var bytes = content.duplicate();
    var text = new StringBuilder();
    while (bytes.isReadable()) {
      var length = Math.min(bytes.readUnsignedByte(), bytes.readableBytes());
      text.append(bytes.readCharSequence(length, StandardCharsets.ISO_8859_1));
    }
    return text.toString();
  }

  private static String host(ByteBuf content) {
    var bytes = content.duplicate();
    if (bytes.readableBytes() <= MX_PREFERENCE_BYTES) {
      return "";
    }
    var preference = bytes.readUnsignedShort();
    var name = DefaultDnsRecordDecoder.decodeName(bytes).toLowerCase(Locale.ROOT);
    return preference + " " + (name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
  }
}
