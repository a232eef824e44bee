package io.troth.notification.internal.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks just enough SMTP with the DSN extension for one mail; may hang up instead of replying. */
final class ScriptedServer implements AutoCloseable {

  /** No answer to the whole message, and no end of the connection either. */
  static final String SILENCE = "silence";

  private final ServerSocket socket;
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final String replyToMessage;

  /**
   * @param replyToMessage the answer to the whole message; empty hangs up without one
   */
  ScriptedServer(String replyToMessage) throws IOException {
    this.replyToMessage = replyToMessage;
    this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    var thread = new Thread(this::serve, "scripted-mail-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  List<String> heard() {
    return List.copyOf(heard);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void serve() {
    try (Socket client = socket.accept();
        var in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
      var out = client.getOutputStream();
      say(out, "220 mx.example.test");
      var inMessage = false;
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        heard.add(line);
        if (inMessage && !line.equals(".")) {
          continue;
        }
        if (inMessage && replyToMessage.isEmpty()) {
          return;
        }
        if (inMessage && replyToMessage.equals(SILENCE)) {
          continue;
        }
        say(out, inMessage ? replyToMessage : answer(line));
        inMessage = !inMessage && line.equals("DATA");
      }
    } catch (IOException e) {
      if (!socket.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String answer(String line) {
    if (line.startsWith("EHLO")) {
      return "250-mx.example.test\r\n250 DSN";
    }
    return line.equals("DATA") ? "354 go on" : "250 Ok";
  }

  private static void say(OutputStream out, String text) throws IOException {
    out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
