package io.troth.notification.internal.domain;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A DNS server (RFC 1035) for as many records as a test needs, by UDP and TCP on one port. What has
 * more than 512 bytes is cut off by UDP, whatever the client announces.
 */
final class TinyDns implements AutoCloseable {

  private static final int HEADER = 12;
  private static final int DATAGRAM = 512;
  private static final int TXT = 16;

  private final Map<String, List<String>> texts = new ConcurrentHashMap<>();
  private final Map<String, List<String>> exchangers = new ConcurrentHashMap<>();
  private final DatagramSocket datagrams;
  private final ServerSocket streams;
  private volatile boolean silent;
  private volatile boolean broken;

  TinyDns() throws IOException {
    var here = InetAddress.getLoopbackAddress();
    this.streams = new ServerSocket(0, 10, here);
    this.datagrams = new DatagramSocket(new InetSocketAddress(here, streams.getLocalPort()));
    start(this::serveDatagrams);
    start(this::serveStreams);
  }

  String address() {
    return "127.0.0.1:" + streams.getLocalPort();
  }

  void text(String name, String... values) {
    texts.put(name, List.of(values));
  }

  void exchanger(String name, String... hosts) {
    exchangers.put(name, List.of(hosts));
  }

  void forget(String name) {
    texts.remove(name);
    exchangers.remove(name);
  }

  void forgetAll() {
    texts.clear();
    exchangers.clear();
    silent = false;
    broken = false;
  }

  void fallSilent() {
    silent = true;
  }

  void breakDown() {
    broken = true;
  }

  @Override
  public void close() {
    datagrams.close();
    try {
      streams.close();
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
  }

  private static void start(Runnable work) {
    var thread = new Thread(work, "tiny-dns");
    thread.setDaemon(true);
    thread.start();
  }

  private void serveDatagrams() {
    try {
      while (true) {
        var packet = new DatagramPacket(new byte[DATAGRAM], DATAGRAM);
        datagrams.receive(packet);
        var answer = answer(Arrays.copyOf(packet.getData(), packet.getLength()));
        if (!silent) {
          var sent = answer.length > DATAGRAM ? cutOff(answer) : answer;
          datagrams.send(new DatagramPacket(sent, sent.length, packet.getSocketAddress()));
        }
      }
    } catch (SocketException closed) {
      // The test is over.
    } catch (IOException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  private void serveStreams() {
    try {
      while (true) {
        try (var socket = streams.accept()) {
          var in = new DataInputStream(socket.getInputStream());
          var question = in.readNBytes(in.readUnsignedShort());
          var answer = answer(question);
          var out = new DataOutputStream(socket.getOutputStream());
          out.writeShort(answer.length);
          out.write(answer);
          out.flush();
        }
      }
    } catch (SocketException closed) {
      // The test is over.
    } catch (IOException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  /** The question alone, with the flag that says there is more. */
  private static byte[] cutOff(byte[] answer) {
    var cut = Arrays.copyOf(answer, endOfQuestion(answer));
    cut[2] |= 2;
    Arrays.fill(cut, 6, HEADER, (byte) 0);
    return cut;
  }

  private byte[] answer(byte[] question) throws IOException {
    var end = endOfQuestion(question);
    var type = ByteBuffer.wrap(question).getShort(end - 4);
    var name = name(question);
    var known = texts.containsKey(name) || exchangers.containsKey(name);
    var values = (type == TXT ? texts : exchangers).getOrDefault(name, List.of());
    var out = new ByteArrayOutputStream();
    var data = new DataOutputStream(out);
    data.write(question, 0, 2);
    data.writeShort(0x8580 | (broken ? 2 : known ? 0 : 3));
    data.writeShort(1);
    data.writeShort(broken ? 0 : values.size());
    data.writeInt(0);
    data.write(question, HEADER, end - HEADER);
    if (!broken) {
      for (var value : values) {
        write(data, type, type == TXT ? strings(value) : exchanger(value));
      }
    }
    return out.toByteArray();
  }

  private static void write(DataOutputStream data, int type, byte[] content) throws IOException {
    data.writeShort(0xC000 | HEADER);
    data.writeShort(type);
    data.writeShort(1);
    data.writeInt(60);
    data.writeShort(content.length);
    data.write(content);
  }

  private static byte[] strings(String value) {
    var out = new ByteArrayOutputStream();
    var bytes = value.getBytes(StandardCharsets.ISO_8859_1);
    for (var from = 0; from < bytes.length; from += 255) {
      var length = Math.min(255, bytes.length - from);
      out.write(length);
      out.write(bytes, from, length);
    }
    return out.toByteArray();
  }

  private static byte[] exchanger(String host) {
    var out = new ByteArrayOutputStream();
    out.write(0);
    out.write(10);
    for (var label : host.split("\\.")) {
      out.write(label.length());
      out.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
    }
    out.write(0);
    return out.toByteArray();
  }

  private static int endOfQuestion(byte[] message) {
    var at = HEADER;
    while (message[at] != 0) {
      at += message[at] + 1;
    }
    return at + 5;
  }

  private static String name(byte[] question) {
    var name = new StringBuilder();
    var at = HEADER;
    while (question[at] != 0) {
      if (!name.isEmpty()) {
        name.append('.');
      }
      name.append(new String(question, at + 1, question[at], StandardCharsets.US_ASCII));
      at += question[at] + 1;
    }
    return name.toString().toLowerCase(Locale.ROOT);
  }
}
