package candor.core.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketTimeoutException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A Unix socket as the driver wants it, on the JDK's own channels.
///
/// A virtual thread that waits here holds no carrier and no thread of a shared pool, however long
/// PostgreSQL takes. junixsocket's sockets share the common pool for waiting, which has one thread
/// on two cores: a statement that waited for a lock kept every other statement's answer from being
/// read, also that of the transaction that held the lock.
final class UnixSocket extends Socket {
  private final Path path;
  private final SocketChannel channel;
  private final Selector readable;
  private final Selector writable;
  private volatile int timeoutMillis;

  UnixSocket(Path path) throws IOException {
    super((SocketImpl) null);
    this.path = path;
    this.channel = SocketChannel.open(java.net.StandardProtocolFamily.UNIX);
    this.readable = Selector.open();
    this.writable = Selector.open();
  }

  /// Connects, whatever address the driver names: it knows hosts only.
  @Override
  public void connect(@Nullable SocketAddress ignored, int timeout) throws IOException {
    try {
      channel.connect(UnixDomainSocketAddress.of(path));
      channel.configureBlocking(false);
      channel.register(readable, SelectionKey.OP_READ);
      channel.register(writable, SelectionKey.OP_WRITE);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  @Override
  public void connect(@Nullable SocketAddress ignored) throws IOException {
    connect(ignored, 0);
  }

  @Override
  public InputStream getInputStream() {
    return new In();
  }

  @Override
  public OutputStream getOutputStream() {
    return new Out();
  }

  private final class In extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      Objects.checkFromIndexSize(from, most, into.length);
      if (most == 0) {
        return 0;
      }
      ByteBuffer buffer = ByteBuffer.wrap(into, from, most);
      long deadline = timeoutMillis == 0 ? 0 : System.nanoTime() + timeoutMillis * 1_000_000L;
      while (true) {
        int read = channel.read(buffer);
        if (read != 0) {
          return read;
        }
        await(readable, deadline);
      }
    }

    @Override
    public void close() throws IOException {
      UnixSocket.this.close();
    }
  }

  private final class Out extends OutputStream {
    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      ByteBuffer buffer = ByteBuffer.wrap(bytes, from, count);
      while (buffer.hasRemaining()) {
        if (channel.write(buffer) == 0) {
          await(writable, 0);
        }
      }
    }

    @Override
    public void close() throws IOException {
      UnixSocket.this.close();
    }
  }

  /// Waits until the channel is ready, or until the deadline.
  ///
  /// @param deadline by [System#nanoTime]; 0 for none
  private void await(Selector selector, long deadline) throws IOException {
    try {
      int ready;
      if (deadline == 0) {
        ready = selector.select();
      } else {
        long left = (deadline - System.nanoTime() + 999_999) / 1_000_000;
        ready = left <= 0 ? selector.selectNow() : selector.select(left);
        if (ready == 0 && deadline - System.nanoTime() <= 0) {
          throw new SocketTimeoutException("nothing came within " + timeoutMillis + " ms");
        }
      }
      selector.selectedKeys().clear();
      if (Thread.interrupted()) {
        close();
        Thread.currentThread().interrupt();
        throw new SocketException("interrupted while waiting for PostgreSQL");
      }
    } catch (ClosedSelectorException e) {
      throw new ClosedChannelException();
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    readable.close();
    writable.close();
  }

  @Override
  public void shutdownOutput() throws IOException {
    channel.shutdownOutput();
  }

  @Override
  public void shutdownInput() throws IOException {
    channel.shutdownInput();
  }

  @Override
  public boolean isConnected() {
    return channel.isConnected();
  }

  @Override
  public boolean isBound() {
    return channel.isConnected();
  }

  @Override
  public boolean isClosed() {
    return !channel.isOpen();
  }

  @Override
  public void setSoTimeout(int millis) {
    timeoutMillis = millis;
  }

  @Override
  public int getSoTimeout() {
    return timeoutMillis;
  }

  // What follows is of TCP alone; the driver sets it and nothing depends on it.

  @Override
  public void setTcpNoDelay(boolean on) {}

  @Override
  public boolean getTcpNoDelay() {
    return true;
  }

  @Override
  public void setKeepAlive(boolean on) {}

  @Override
  public void setSoLinger(boolean on, int seconds) {}

  @Override
  public void setReceiveBufferSize(int bytes) {}

  @Override
  public void setSendBufferSize(int bytes) {}

  @Override
  public int getReceiveBufferSize() {
    return 64 * 1024;
  }

  @Override
  public int getSendBufferSize() {
    return 64 * 1024;
  }

  @Override
  public String toString() {
    return "UnixSocket[" + path + "]";
  }
}
