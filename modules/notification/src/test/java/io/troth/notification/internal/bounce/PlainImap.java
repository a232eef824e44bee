package io.troth.notification.internal.bounce;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.net.ServerSocketFactory;

/**
 * Stands before an IMAP server and keeps to itself what that one can do beyond RFC 3501: to move
 * mails, to take out chosen ones, to encrypt.
 */
final class PlainImap implements AutoCloseable {

  private static final List<String> SECRETS = List.of(" MOVE", " UIDPLUS", " STARTTLS");

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final ServerSocket door;
  private final int server;

  PlainImap(int server) throws IOException {
    this(server, ServerSocketFactory.getDefault());
  }

  /** Behind another kind of door. */
  PlainImap(int server, ServerSocketFactory doors) throws IOException {
    this.server = server;
    this.door = doors.createServerSocket(0, 10, InetAddress.getLoopbackAddress());
    start(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  /** What clients said, line by line. */
  List<String> heard() {
    return List.copyOf(heard);
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        var client = door.accept();
        var behind = new Socket(InetAddress.getLoopbackAddress(), server);
        start(() -> pass(client, behind, this::hear));
        start(() -> pass(behind, client, PlainImap::modest));
      } catch (IOException over) {
        if (!door.isClosed()) {
          throw new UncheckedIOException(over);
        }
      }
    }
  }

  private String hear(String line) {
    heard.add(line);
    return line;
  }

  private static String modest(String line) {
    if (!line.contains("CAPABILITY")) {
      return line;
    }
    var less = line;
    for (var secret : SECRETS) {
      less = less.replace(secret, "");
    }
    return less;
  }

  /** Until one of the two hangs up. */
  private static void pass(Socket from, Socket to, UnaryOperator<String> edit) {
    try (from;
        to) {
      var in = new BufferedInputStream(from.getInputStream());
      for (var line = line(in); !line.isEmpty(); line = line(in)) {
        write(to.getOutputStream(), edit.apply(line));
      }
    } catch (IOException over) {
      // The other direction has ended first.
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
    out.flush();
  }

  /** With its end; empty at the end of all. */
  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    int next = in.read();
    while (next >= 0) {
      line.write(next);
      if (next == '\n') {
        break;
      }
      next = in.read();
    }
    return line.toString(ISO_8859_1);
  }

  private static void start(Runnable work) {
    var thread = new Thread(work, "plain-imap");
    thread.setDaemon(true);
    thread.start();
  }
}
