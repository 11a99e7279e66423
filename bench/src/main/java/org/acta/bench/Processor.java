package org.acta.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// The processor time of this process, over all its threads: on a shared machine it tells more than
/// a clock on the wall does.
final class Processor {
  private Processor() {}

  /// Nanoseconds since the process started.
  static long nanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
