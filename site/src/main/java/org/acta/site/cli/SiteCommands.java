package org.acta.site.cli;

import java.util.List;
import org.acta.cli.MoreCommands;

/// The commands of the site.
public final class SiteCommands implements MoreCommands {
  @Override
  public List<Object> commands() {
    return List.of(new ServeCommand(), new PublishCommand());
  }
}
