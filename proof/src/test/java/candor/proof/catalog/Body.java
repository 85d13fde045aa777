package candor.proof.catalog;

import candor.proof.catalog.Program.Method;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.reflect.AccessFlag;
import java.util.LinkedHashSet;
import java.util.Set;

/// What one method can set in motion, read from its instructions.
///
/// @param direct calls that run exactly the method they name: static ones, constructors, `super`
/// @param virtual calls that may run the method of a subtype
/// @param lambdas bodies of the lambdas and method references that it makes: they count as its own
///     code, since whoever runs them got them from here
/// @param created types of which it makes an object
/// @param touched types whose static initialiser it can start
/// @param bound types that it names as a class, which JSON binding then makes objects of
/// @param factories the errors it raises itself, by the name of the factory
/// @param texts every text it holds
record Body(
    String name,
    String descriptor,
    boolean isStatic,
    Set<Method> direct,
    Set<Method> virtual,
    Set<Lambda> lambdas,
    Set<String> created,
    Set<String> touched,
    Set<String> bound,
    Set<String> factories,
    Set<String> texts) {

  static final String ERRORS = "candor/errors/Errors";

  /// A lambda's body or the method that a reference names.
  ///
  /// @param virtual whether the method of a subtype may run instead
  record Lambda(Method method, boolean virtual) {}

  static Body of(MethodModel method) {
    var body =
        new Body(
            method.methodName().stringValue(),
            method.methodType().stringValue(),
            method.flags().has(AccessFlag.STATIC),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>());
    method.code().ifPresent(code -> code.forEach(body::read));
    return body;
  }

  private void read(java.lang.classfile.CodeElement element) {
    switch (element) {
      case InvokeInstruction call -> call(call);
      case InvokeDynamicInstruction dynamic -> dynamic.bootstrapArgs().forEach(this::handle);
      case NewObjectInstruction made -> {
        created.add(made.className().asInternalName());
        touched.add(made.className().asInternalName());
      }
      case FieldInstruction field
          when field.opcode() == Opcode.GETSTATIC || field.opcode() == Opcode.PUTSTATIC ->
          touched.add(field.owner().asInternalName());
      case ConstantInstruction constant -> constant(constant.constantValue());
      default -> {}
    }
  }

  private void call(InvokeInstruction call) {
    var method =
        new Method(
            call.owner().asInternalName(), call.name().stringValue(), call.type().stringValue());
    if (method.owner().equals(ERRORS)) {
      factories.add(method.name());
    } else if (call.opcode() == Opcode.INVOKEVIRTUAL || call.opcode() == Opcode.INVOKEINTERFACE) {
      virtual.add(method);
    } else {
      direct.add(method);
      if (call.opcode() == Opcode.INVOKESTATIC) {
        touched.add(method.owner());
      }
    }
  }

  private void constant(ConstantDesc value) {
    if (value instanceof String text) {
      texts.add(text);
    } else if (value instanceof ClassDesc type && type.isClassOrInterface()) {
      bound.add(internal(type));
    }
  }

  private void handle(ConstantDesc argument) {
    if (!(argument instanceof DirectMethodHandleDesc handle)) {
      return;
    }
    var method =
        new Method(internal(handle.owner()), handle.methodName(), handle.lookupDescriptor());
    if (method.owner().equals(ERRORS)) {
      factories.add(method.name());
      return;
    }
    switch (handle.kind()) {
      case VIRTUAL, INTERFACE_VIRTUAL -> lambdas.add(new Lambda(method, true));
      case CONSTRUCTOR -> {
        created.add(method.owner());
        touched.add(method.owner());
        lambdas.add(new Lambda(new Method(method.owner(), "<init>", method.descriptor()), false));
      }
      case STATIC, INTERFACE_STATIC, SPECIAL, INTERFACE_SPECIAL -> {
        touched.add(method.owner());
        lambdas.add(new Lambda(method, false));
      }
      case GETTER, SETTER, STATIC_GETTER, STATIC_SETTER -> {}
    }
  }

  private static String internal(ClassDesc type) {
    String descriptor = type.descriptorString();
    return descriptor.startsWith("L")
        ? descriptor.substring(1, descriptor.length() - 1)
        : descriptor;
  }
}
