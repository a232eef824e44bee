package io.troth.notification.internal.send;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Takes every mail, keeps none, and thinks for a while before it says so. */
final class MailSink implements AutoCloseable {

  private final ServerSocket socket;
  private final AtomicLong taken = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong connections = new AtomicLong();
  private volatile int millis;

  MailSink() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  long taken() {
    return taken.get();
  }

  /** Characters of all mails together, line ends left out. */
  long bytes() {
    return bytes.get();
  }

  /** Connections that were ever made to it. */
  long connections() {
    return connections.get();
  }

  /** How long it thinks about each mail. */
  void thinkFor(int wanted) {
    millis = wanted;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static void start(Runnable work) {
    var thread = new Thread(work, "mail-sink");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (!socket.isClosed()) {
        var client = socket.accept();
        connections.incrementAndGet();
        start(() -> serve(client));
      }
    } catch (IOException closed) {
      assert socket.isClosed();
    }
  }

  private void serve(Socket client) {
    try (client;
        var in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
      client.setTcpNoDelay(true);
      var out = client.getOutputStream();
      say(out, "220 sink.example.test");
      var inMessage = false;
      var size = 0L;
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        if (inMessage) {
          size += line.length();
        }
        if (inMessage && line.equals(".")) {
          TimeUnit.MILLISECONDS.sleep(millis);
          taken.incrementAndGet();
          bytes.addAndGet(size);
          size = 0;
          inMessage = false;
          say(out, "250 2.0.0 taken");
        } else if (!inMessage) {
          inMessage = line.equals("DATA");
          say(out, inMessage ? "354 go on" : "250 Ok");
        }
      }
    } catch (IOException gone) {
      assert client.isClosed();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(OutputStream out, String text) throws IOException {
    out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
