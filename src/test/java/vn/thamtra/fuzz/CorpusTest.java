package vn.thamtra.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the fuzzer once found worth keeping is read again. */
class CorpusTest {
    private static final MethodType ANY_BYTES = MethodType.methodType(void.class, byte[].class);

    @ParameterizedTest
    @EnumSource
    void kept_inputs_are_read_or_refused_with_reasons(Target target) throws Throwable {
        List<byte[]> inputs = Corpus.read(target.corpus());

        assertThat(inputs).isNotEmpty();
        for (byte[] input : inputs) {
            entry(target).invokeExact(input);
        }
    }

    private static MethodHandle entry(Target target) throws ReflectiveOperationException, IOException {
        Class<?> type = Class.forName(target.type());
        return MethodHandles.lookup().findStatic(type, "fuzzerTestOneInput", ANY_BYTES);
    }
}
