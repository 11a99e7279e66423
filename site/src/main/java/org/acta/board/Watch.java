package org.acta.board;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.acta.account.Sessions;

/// Tells browsers that the record has grown, for as long as their session lasts.
final class Watch {
  private static final int MOST = 200;
  private static final long LOOK_MILLIS = 1_000;
  private static final int BEATS = 15;
  private static final int LONGEST = 3_600;

  private final Ground ground;
  private final Sessions sessions;
  private final Semaphore places = new Semaphore(MOST);
  private volatile boolean ended;

  Watch(Ground ground, Sessions sessions) {
    this.ground = ground;
    this.sessions = sessions;
  }

  /// Lets those go who listen.
  void end() {
    ended = true;
  }

  Answer events(Visit visit) {
    return new Answer.Events(sink -> {
      if (places.tryAcquire()) {
        try {
          watch(sink, visit.shown());
        } finally {
          places.release();
        }
      }
      sink.send("event: over\ndata: over\n\n");
    });
  }

  private void watch(Answer.Sink sink, String shown) throws IOException, InterruptedException {
    long last = ground.size();
    sink.send("retry: 5000\n\n");
    for (int i = 1; i <= LONGEST && !ended && sessions.isIn(shown); i++) {
      Thread.sleep(LOOK_MILLIS);
      long now = ground.size();
      if (now != last) {
        sink.send("event: grown\ndata: " + now + "\n\n");
        last = now;
      } else if (i % BEATS == 0) {
        sink.send(":\n\n");
      }
    }
  }
}
