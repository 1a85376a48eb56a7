package io.github.resglass.reports.cli;

import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Gives every command the streams that it writes to. */
record CommandFactory(PrintStream out, PrintStream err) implements IFactory {

  @Override
  public <T> T create(Class<T> type) throws Exception {
    T made = CommandLine.defaultFactory().create(type);
    if (made instanceof Command command) {
      command.out = out;
      command.err = err;
    }
    return made;
  }
}
