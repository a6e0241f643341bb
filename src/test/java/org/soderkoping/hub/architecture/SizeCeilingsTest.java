package org.soderkoping.hub.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** No file above 300 lines, no method above 30, no more than four parameters, packages of at most 15 files. */
class SizeCeilingsTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final int FILE = 300;
    private static final int METHOD = 30;
    private static final int PARAMETERS = 4;
    private static final int PACKAGE = 15;

    @Test
    void noFileOutgrowsAScreenful() throws IOException {
        var tooLong = new ArrayList<String>();
        for (Path file : sources()) {
            long lines = Files.readAllLines(file).size();
            if (lines > FILE) {
                tooLong.add(file + " " + lines);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void noMethodOutgrowsItsName() throws IOException {
        var found = new ArrayList<String>();
        for (Method method : methods()) {
            if (method.lines() > METHOD) {
                found.add(method + " has " + method.lines() + " lines");
            }
            if (method.parameters() > PARAMETERS) {
                found.add(method + " has " + method.parameters() + " parameters");
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noPackageOutgrowsAGlance() throws IOException {
        var sizes = new TreeMap<Path, Integer>();
        for (Path file : sources()) {
            if (!file.endsWith("package-info.java")) {
                sizes.merge(file.getParent(), 1, Integer::sum);
            }
        }
        sizes.values().removeIf(n -> n <= PACKAGE);
        assertThat(sizes).as("packages with more than %d files", PACKAGE).isEmpty();
    }

    private record Method(String file, String name, int lines, int parameters) {
        @Override
        public String toString() {
            return file + "#" + name;
        }
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(MAIN)) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static List<Method> methods() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    d -> {},
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(sources()));
            var positions = Trees.instance(task).getSourcePositions();
            var methods = new ArrayList<Method>();
            for (CompilationUnitTree unit : task.parse()) {
                new TreeScanner<Void, Boolean>() {
                    @Override
                    public Void visitClass(ClassTree type, Boolean inRecord) {
                        return super.visitClass(type, type.getKind() == com.sun.source.tree.Tree.Kind.RECORD);
                    }

                    @Override
                    public Void visitMethod(MethodTree method, Boolean inRecord) {
                        if (method.getBody() != null) {
                            var lines = unit.getLineMap();
                            long from = lines.getLineNumber(positions.getStartPosition(unit, method.getBody()));
                            long to = lines.getLineNumber(positions.getEndPosition(unit, method.getBody()));
                            boolean recordConstructor =
                                    inRecord && method.getName().contentEquals("<init>");
                            boolean givenBySomebodyElse = method.getModifiers().getAnnotations().stream()
                                    .anyMatch(a ->
                                            a.getAnnotationType().toString().equals("Override"));
                            methods.add(new Method(
                                    unit.getSourceFile().getName(),
                                    method.getName().toString(),
                                    (int) (to - from + 1),
                                    recordConstructor || givenBySomebodyElse
                                            ? 0
                                            : method.getParameters().size()));
                        }
                        return super.visitMethod(method, inRecord);
                    }
                }.scan(unit, false);
            }
            return methods;
        }
    }
}
