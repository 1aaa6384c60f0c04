package vn.thamtra;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the decision service. */
@SpringBootApplication
public class ThamTra {
    public static void main(String[] args) {
        SpringApplication.run(ThamTra.class, args);
    }
}
