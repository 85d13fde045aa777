package candor.proof.catalog;

import candor.proof.catalog.Program.Method;
import java.lang.reflect.InvocationTargetException;

/// Which method a lambda runs. Its class is made at run time and says so only in its constant pool,
/// which the JDK hands out to those whom the command line lets see `jdk.internal.access`.
final class LambdaBody {
  private LambdaBody() {}

  /// The method behind the class of a lambda or a method reference.
  static Method of(Class<?> lambda) {
    try {
      Object access =
          Class.forName("jdk.internal.access.SharedSecrets")
              .getMethod("getJavaLangAccess")
              .invoke(null);
      Object pool =
          Class.forName("jdk.internal.access.JavaLangAccess")
              .getMethod("getConstantPool", Class.class)
              .invoke(access, lambda);
      int size = (int) pool.getClass().getMethod("getSize").invoke(pool);
      for (int i = size - 1; i > 0; i--) {
        String[] names = member(pool, i);
        if (names.length == 3 && names[0].startsWith("candor/") && names[2].startsWith("(")) {
          return new Method(names[0], names[1], names[2]);
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    throw new IllegalStateException(
        lambda + " runs no method that can be found: write it as a class with a name");
  }

  private static String[] member(Object pool, int index) throws ReflectiveOperationException {
    try {
      String[] names =
          (String[]) pool.getClass().getMethod("getMemberRefInfoAt", int.class).invoke(pool, index);
      return names == null ? new String[0] : names;
    } catch (InvocationTargetException notAMember) {
      return new String[0];
    }
  }
}
