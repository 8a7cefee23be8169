#include "app/command_line.h"

int main(int argc, char** argv) {
  return ct::app::run(argc, argv);
}
